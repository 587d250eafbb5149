export { findSecret, findSecrets, type Secret } from './findSecret.ts';
export { findSecretsInSlices } from './inSlices.ts';
