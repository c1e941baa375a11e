import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** A site on the way, and who tells its story there. */
export const stop = z.strictObject({
  site: z.string().trim().min(1).max(60),
  narrator: z.string().trim().max(30).default(''),
  minutes: z.int().min(5).max(480),
});

export type Stop = z.output<typeof stop>;

export const redRouteInput = z.strictObject({
  unitId: z.uuid().describe('The township that keeps the route'),
  name: z.string().trim().min(1).max(60),
  themeIds: z.array(z.uuid()).max(20).describe('What is learned on it, as needs-analysis names themes'),
  stops: z.array(stop).min(1).max(30).describe('In the order of the visit'),
});

/** A route of red sites: `minutes` is the time at its sites, without the way. */
export const redRoute = redRouteInput.extend({ id: z.uuid(), unitName: z.string(), minutes: z.int() });

export type RedRoute = z.output<typeof redRoute>;

/** A route that suits an accepted class proposal. */
export const suggestion = redRoute
  .pick({ id: true, name: true, minutes: true })
  .extend({ sharedThemes: z.int().min(1) });

export const redRoutesApi = defineApi({
  'GET /routes': {
    summary: text('红色路线列表', 'List red routes'),
    access: { permission: 'red-route-guide.route.read' },
    query: pageQuery,
    response: page(redRoute),
  },
  'GET /routes/:id': {
    summary: text('查看红色路线', 'Read a red route'),
    access: { permission: 'red-route-guide.route.read' },
    params: z.object({ id: z.uuid() }),
    response: redRoute,
  },
  'POST /routes': {
    summary: text('新增红色路线', 'Add a red route'),
    access: { permission: 'red-route-guide.route.write' },
    body: redRouteInput,
    response: z.object({ id: z.uuid() }),
  },
  'GET /themes': {
    summary: text('可选的培训主题', 'Themes to choose from'),
    access: { permission: 'red-route-guide.route.write' },
    response: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  },
  'GET /proposals/:proposalId/routes': {
    summary: text('适合某班次建议的路线', 'Routes that suit a class proposal'),
    access: { permission: 'red-route-guide.route.read' },
    params: z.object({ proposalId: z.uuid() }),
    response: z.object({ items: z.array(suggestion) }),
  },
});
