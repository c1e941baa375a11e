export {
  DetailPage,
  Facts,
  type DetailPageProps,
  type DetailTab,
  type Fact,
} from '../shapes/detail-page.tsx';
