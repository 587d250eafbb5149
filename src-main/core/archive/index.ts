export { createArchive, type Archive } from './archive.ts';
