import { Route, Routes } from 'react-router';
import { RolePage } from './role-page.tsx';
import { RolesPage } from './roles-page.tsx';

export function RoleRoutes() {
  return (
    <Routes>
      <Route index element={<RolesPage />} />
      <Route path=":id" element={<RolePage />} />
    </Routes>
  );
}
