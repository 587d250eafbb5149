export { LabPage } from './LabPage.tsx';
