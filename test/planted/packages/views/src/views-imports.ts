import '@pedigree/domain';
