import { Route, Routes } from 'react-router';
import { ImportPage } from './import-page.tsx';
import { NewPersonPage } from './new-person-page.tsx';
import { PeoplePage } from './people-page.tsx';
import { PersonPage } from './person-page.tsx';

export function PeopleRoutes() {
  return (
    <Routes>
      <Route index element={<PeoplePage />} />
      <Route path="new" element={<NewPersonPage />} />
      <Route path="import" element={<ImportPage kind="people" back="/administration/people" />} />
      <Route path=":id" element={<PersonPage />} />
    </Routes>
  );
}
