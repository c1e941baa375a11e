import { createHost } from '../../host/create-host.ts';
import { ledgerPlugin } from './ledger-plugin.ts';

/**
 * A host in a process of its own, to be killed. It tells the parent its port, and every place that its plugin's work
 * reaches; with `stuck` nothing goes on from there.
 */
const [databaseUrl, dataFolder = '', conduct] = process.argv.slice(2);
const unlimited = { burst: 1e9, perSecond: 1e9 };

process.once('disconnect', () => process.exit());
const host = await createHost({
  plugins: [
    ledgerPlugin(place => {
      process.send?.(place);
      return conduct === 'stuck' ? new Promise(() => {}) : Promise.resolve();
    }),
  ],
  counties: [{ id: 'qiaojia', name: { 'zh-CN': '巧家', en: 'Qiaojia' }, plugins: { ledger: {} } }],
  databaseUrl,
  dataFolder,
  limits: { perAccount: unlimited, perAddress: unlimited },
  log: { info() {}, warn() {}, error() {} },
});
process.send?.(await host.listen(0));
