import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect } from '../connection/connection.ts';
import { ProblemError } from './problem-error.ts';
import { newIdempotencyKey, pathOf, request } from './request.ts';

it.each([
  ['GET /needs', {}, '/needs'],
  ['GET /needs/:id', { params: { id: 'a/b' } }, '/needs/a%2Fb'],
  ['GET /needs', { query: { year: 2026, words: '', theme: undefined } }, '/needs?year=2026'],
  ['GET /needs', { query: { theme: ['a', 'b'] } }, '/needs?theme=a&theme=b'],
])('fills %s with %j', (operation, input, path) => {
  expect(pathOf(operation, input)).toBe(path);
});

it('makes keys without a secure context', () => {
  expect(newIdempotencyKey()).toMatch(/^[0-9a-f]{32}$/);
});

let server: Server;
let origin: string;
let signedOut = 0;
let answers: ((send: (status: number, type: string, body: string) => void, drop: () => void) => void)[] = [];
const keys: unknown[] = [];

beforeEach(async () => {
  answers = [];
  keys.length = 0;
  signedOut = 0;
  connect({ basePath: '', countyId: 'qiaojia', language: () => 'en', onSignedOut: () => (signedOut += 1) });
  server = createServer((incoming, outgoing) => {
    keys.push(incoming.headers['idempotency-key']);
    const send = (status: number, type: string, body: string) =>
      void outgoing.writeHead(status, { 'content-type': type, connection: 'close' }).end(body);
    answers.shift()!(send, () => incoming.socket.destroy());
  });
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise(resolve => server.close(resolve)));

it('sends a command again under the same key when the network fails', async () => {
  answers = [(_send, drop) => drop(), send => send(200, 'application/json', '{"id":1}')];
  expect(await request('POST', origin, {}, { idempotencyKey: 'k' })).toEqual({ id: 1 });
  expect(keys).toEqual(['k', 'k']);
});

it('does not repeat a command without a key', async () => {
  answers = [(_send, drop) => drop()];
  await expect(request('POST', origin, {})).rejects.toMatchObject({ code: 'NETWORK', status: 0 });
  expect(keys).toHaveLength(1);
});

it('throws what the server refuses with its issues', async () => {
  const issues = [{ path: ['body', 'title'], code: 'too_small', message: 'empty' }];
  const problem = { title: 'Wrong', status: 422, code: 'INVALID_REQUEST', issues };
  answers = [send => send(422, 'application/problem+json', JSON.stringify(problem))];
  const error = await request('GET', origin).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({ message: 'Wrong', code: 'INVALID_REQUEST', issues });
});

it('tells the shell when the session has ended', async () => {
  answers = [send => send(401, 'text/plain', '')];
  await expect(request('GET', origin)).rejects.toMatchObject({ code: 'HTTP_401' });
  expect(signedOut).toBe(1);
});
