/** The first Ctrl+C or SIGTERM; a second one no longer waits for an orderly stop. */
export function stopSignal(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  return new Promise(stop => {
    for (const signal of signals) {
      process.once(signal, () => {
        for (const again of signals) process.on(again, () => process.exit(130));
        stop();
      });
    }
  });
}
