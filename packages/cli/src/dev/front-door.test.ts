import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { changesPath, FrontDoor, type HostState } from './front-door.ts';

let host: Server;
let serving: HostState;
let door: FrontDoor;
let url: string;

beforeAll(async () => {
  host = createServer((request, answer) => answer.end(`${request.method} ${request.url}`)).listen(0);
  await once(host, 'listening');
  serving = { port: (host.address() as AddressInfo).port };
});
afterAll(() => host.close());
beforeEach(async () => {
  door = new FrontDoor();
  url = `http://127.0.0.1:${await door.listen(0)}`;
});
afterEach(() => door.close());

const ask = async (accept: string) => {
  const answer = await fetch(`${url}/sample/`, { headers: { accept } });
  return { status: answer.status, text: await answer.text() };
};

it('lets requests wait for a host that starts', async () => {
  const { promise, resolve } = Promise.withResolvers<HostState>();
  void door.leadTo(promise);
  const answer = ask('*/*');
  resolve(serving);

  expect(await answer).toEqual({ status: 200, text: 'GET /sample/' });
});

it('lets requests wait on when a host is overtaken before it serves', async () => {
  const overtaken = door.leadTo(new Promise(() => {}));
  const answer = ask('*/*');
  await door.leadTo(Promise.resolve(serving));

  await overtaken;
  expect(await answer).toEqual({ status: 200, text: 'GET /sample/' });
});

it('shows in the place of a page why there is no host, and lets go when there is one again', async () => {
  await door.leadTo(Promise.resolve({ failure: 'excerpt.ts:1 <what>' }));
  expect(await ask('text/html')).toMatchObject({
    status: 500,
    text: expect.stringContaining('excerpt.ts:1 &#60;'),
  });
  expect(await ask('*/*')).toEqual({ status: 500, text: 'excerpt.ts:1 <what>' });

  await door.leadTo(Promise.resolve(serving));
  expect(await ask('text/html')).toEqual({ status: 200, text: 'GET /sample/' });
});

it('shows why pages could not be built, while operations go on', async () => {
  await door.leadTo(Promise.resolve(serving));
  door.pagesBuilt('notes-page.tsx:3');

  expect(await ask('text/html')).toMatchObject({
    status: 500,
    text: expect.stringContaining('notes-page.tsx:3'),
  });
  expect(await ask('application/json')).toMatchObject({ status: 200 });
});

it('tells open pages of each change', async () => {
  const page = (await fetch(url + changesPath)).body!.pipeThrough(new TextDecoderStream()).getReader();
  door.pagesBuilt();

  expect(await page.read()).toEqual({ done: false, value: 'data: changed\n\n' });
});
