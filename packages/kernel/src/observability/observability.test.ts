import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { jsonLogger } from './log.ts';
import { inSpan, startTracing } from './tracing.ts';

it('writes lines without personal data', () => {
  const lines: string[] = [];
  const log = jsonLogger({ destination: { write: line => void lines.push(line) } });
  log.error('failed', {
    plugin: 'notes',
    phone: '13800000000',
    person: { name: '张三' },
    error: new Error('why'),
  });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'error',
    msg: 'failed',
    plugin: 'notes',
    phone: '[redacted]',
    person: { name: '[redacted]' },
    error: { message: 'why' },
  });
});

it('sends traces where the environment points', async () => {
  const received: string[] = [];
  const collector = createServer((request, response) => {
    request.on('data', chunk => received.push(String(chunk))).on('end', () => response.end('{}'));
  });
  await new Promise<void>(resolve => {
    collector.listen(0, '127.0.0.1', resolve);
  });
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port.toFixed()}`;
  const stop = await startTracing('1.0.0', { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
  await inSpan('GET notes', { county: 'qiaojia' }, async () => {});
  await stop();
  collector.close();
  expect(received.join('')).toContain('GET notes');
});
