import '@pedigree/event-store';
