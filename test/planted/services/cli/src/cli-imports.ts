import '@pedigree/commands';
