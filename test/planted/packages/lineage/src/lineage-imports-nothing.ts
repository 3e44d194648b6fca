import '@pedigree/kernel';
