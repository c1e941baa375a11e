import { accessApi } from './access-api.ts';
import { auditApi } from './audit-api.ts';
import { directoryApi } from './directory-api.ts';
import { hostApi } from './host-api.ts';
import { importApi } from './import-api.ts';
import { myDetailsApi } from './my-details-api.ts';

export { accessApi, auditApi, directoryApi, hostApi, importApi, myDetailsApi };
export { kernelPermissions, reservedPermissions } from './permissions.ts';

/** Everything under `/<county>/api/kernel`. In the browser import its type alone. */
export const kernelApi = {
  ...hostApi,
  ...myDetailsApi,
  ...directoryApi,
  ...importApi,
  ...accessApi,
  ...auditApi,
};
export type KernelApi = typeof kernelApi;
