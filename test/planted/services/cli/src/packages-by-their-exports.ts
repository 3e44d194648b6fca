import '@pedigree/standalone';
