export { type CheckoutManifest, checkoutSchema, checkoutSchemaId, checkoutVersion } from './checkout.ts';
