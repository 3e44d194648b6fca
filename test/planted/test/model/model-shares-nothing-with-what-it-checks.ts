import '@pedigree/views';
