import { entriesPlugin } from './plugin.ts';

// oxlint-disable-next-line import/no-default-export -- what a host loads of a plugin's module
export default entriesPlugin;
