export { shellAssets, type ShellAssets, type ShellPageOptions } from './server/shell-assets.ts';
