// The types that others build against, as the compiler emits them. A test holds them to the code;
// `vitest run -u` takes a change over.

// contract/errors.d.ts
export declare const redRouteGuideErrors: import("@peixun/plugin-api").ErrorCatalogue<"ROUTE_NOT_FOUND">;

// contract/index.d.ts
export * from './errors.ts';
export * from './permissions.ts';
export * from './red-routes.ts';

// contract/permissions.d.ts
export declare const redRouteGuidePermissions: Readonly<Record<"red-route-guide.route.read"
  | "red-route-guide.route.write", import("@peixun/plugin-api").Permission>>;

// contract/red-routes.d.ts
import { z } from 'zod';
export declare const stop: z.ZodObject<{
  site: z.ZodString;
  narrator: z.ZodDefault<z.ZodString>;
  minutes: z.ZodInt;
}, z.core.$strict>;
export type Stop = z.output<typeof stop>;
export declare const redRouteInput: z.ZodObject<{
  unitId: z.ZodUUID;
  name: z.ZodString;
  themeIds: z.ZodArray<z.ZodUUID>;
  stops: z.ZodArray<z.ZodObject<{
    site: z.ZodString;
    narrator: z.ZodDefault<z.ZodString>;
    minutes: z.ZodInt;
  }, z.core.$strict>>;
}, z.core.$strict>;
export declare const redRoute: z.ZodObject<{
  unitId: z.ZodUUID;
  name: z.ZodString;
  themeIds: z.ZodArray<z.ZodUUID>;
  stops: z.ZodArray<z.ZodObject<{
    site: z.ZodString;
    narrator: z.ZodDefault<z.ZodString>;
    minutes: z.ZodInt;
  }, z.core.$strict>>;
  id: z.ZodUUID;
  unitName: z.ZodString;
  minutes: z.ZodInt;
}, z.core.$strict>;
export type RedRoute = z.output<typeof redRoute>;
export declare const suggestion: z.ZodObject<{
  name: z.ZodString;
  id: z.ZodUUID;
  minutes: z.ZodInt;
  sharedThemes: z.ZodInt;
}, z.core.$strict>;
export declare const redRoutesApi: {
  readonly 'GET /routes': {
    readonly summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    readonly access: {
      readonly permission: "red-route-guide.route.read";
    };
    readonly query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
    }, z.core.$strip>;
    readonly response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        unitId: z.ZodUUID;
        name: z.ZodString;
        themeIds: z.ZodArray<z.ZodUUID>;
        stops: z.ZodArray<z.ZodObject<{
          site: z.ZodString;
          narrator: z.ZodDefault<z.ZodString>;
          minutes: z.ZodInt;
        }, z.core.$strict>>;
        id: z.ZodUUID;
        unitName: z.ZodString;
        minutes: z.ZodInt;
      }, z.core.$strict>>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }, z.core.$strip>;
  };
  readonly 'GET /routes/:id': {
    readonly summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    readonly access: {
      readonly permission: "red-route-guide.route.read";
    };
    readonly params: z.ZodObject<{
      id: z.ZodUUID;
    }, z.core.$strip>;
    readonly response: z.ZodObject<{
      unitId: z.ZodUUID;
      name: z.ZodString;
      themeIds: z.ZodArray<z.ZodUUID>;
      stops: z.ZodArray<z.ZodObject<{
        site: z.ZodString;
        narrator: z.ZodDefault<z.ZodString>;
        minutes: z.ZodInt;
      }, z.core.$strict>>;
      id: z.ZodUUID;
      unitName: z.ZodString;
      minutes: z.ZodInt;
    }, z.core.$strict>;
  };
  readonly 'POST /routes': {
    readonly summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    readonly access: {
      readonly permission: "red-route-guide.route.write";
    };
    readonly body: z.ZodObject<{
      unitId: z.ZodUUID;
      name: z.ZodString;
      themeIds: z.ZodArray<z.ZodUUID>;
      stops: z.ZodArray<z.ZodObject<{
        site: z.ZodString;
        narrator: z.ZodDefault<z.ZodString>;
        minutes: z.ZodInt;
      }, z.core.$strict>>;
    }, z.core.$strict>;
    readonly response: z.ZodObject<{
      id: z.ZodUUID;
    }, z.core.$strip>;
  };
  readonly 'GET /themes': {
    readonly summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    readonly access: {
      readonly permission: "red-route-guide.route.write";
    };
    readonly response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
      }, z.core.$strip>>;
    }, z.core.$strip>;
  };
  readonly 'GET /proposals/:proposalId/routes': {
    readonly summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    readonly access: {
      readonly permission: "red-route-guide.route.read";
    };
    readonly params: z.ZodObject<{
      proposalId: z.ZodUUID;
    }, z.core.$strip>;
    readonly response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        id: z.ZodUUID;
        minutes: z.ZodInt;
        sharedThemes: z.ZodInt;
      }, z.core.$strict>>;
    }, z.core.$strip>;
  };
};
