export { Page, Section, type PageProps, type SectionProps } from '../shapes/page.tsx';
