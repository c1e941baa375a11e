import { tripsPlugin } from './trips-plugin.fixture.ts';

// oxlint-disable-next-line import/no-default-export -- a host loads the default export of a plugin's main module.
export default tripsPlugin('1.1.0');
