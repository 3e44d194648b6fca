import '@pedigree/schema/events';
