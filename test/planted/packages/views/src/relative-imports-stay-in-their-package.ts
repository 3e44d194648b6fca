import '../../../../../packages/event-store/src/index.ts';
