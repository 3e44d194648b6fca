import '@pedigree/client';
