import '@pedigree/event-store-sqlite';
