export { MemoryPage } from './MemoryPage.tsx';
