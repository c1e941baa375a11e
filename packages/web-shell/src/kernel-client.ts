import type { KernelApi } from '@peixun/kernel/contract';
import { createApi } from '@peixun/ui-kit/api';

/** The county's own operations: `/<county>/api/kernel`. */
export const kernel = createApi<KernelApi>('kernel');
