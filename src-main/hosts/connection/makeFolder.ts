/** For the command line, which meets the machine only through this folder. */
export { makeFolder } from '../../node/files/makeFolder.ts';
