import '@pedigree/event-store/contract';
