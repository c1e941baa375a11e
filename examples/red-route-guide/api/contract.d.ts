// The types that others build against, as the compiler emits them. A test holds them to the code;
// `vitest run -u` takes a change over.

// contract/errors.d.ts
export declare const redRouteGuideErrors: ErrorCatalogue<"ROUTE_NOT_FOUND">;

// contract/index.d.ts
export * from './errors.ts';
export * from './permissions.ts';
export * from './red-routes.ts';

// contract/permissions.d.ts
export declare const redRouteGuidePermissions: Readonly<Record<"red-route-guide.route.read" | "red-route-guide.route.write", Permission>>;

// contract/red-routes.d.ts
import { z } from 'zod';
export declare const stop: z.ZodObject<{
  site: z.ZodString;
  narrator: z.ZodDefault<z.ZodString>;
  minutes: z.ZodInt;
} & strict>;
export type Stop = z.output<typeof stop>;
export declare const redRouteInput: z.ZodObject<{
  unitId: z.ZodUUID;
  name: z.ZodString;
  themeIds: z.ZodArray<z.ZodUUID>;
  stops: z.ZodArray<typeof stop>;
} & strict>;
export declare const redRoute: z.ZodObject<{
  unitId: z.ZodUUID;
  name: z.ZodString;
  themeIds: z.ZodArray<z.ZodUUID>;
  stops: z.ZodArray<typeof stop>;
  id: z.ZodUUID;
  unitName: z.ZodString;
  minutes: z.ZodInt;
} & strict>;
export type RedRoute = z.output<typeof redRoute>;
export declare const suggestion: z.ZodObject<{
  name: z.ZodString;
  id: z.ZodUUID;
  minutes: z.ZodInt;
  sharedThemes: z.ZodInt;
} & strict>;
export declare const redRoutesApi: {
  readonly 'GET /routes': {
    readonly access: { readonly permission: "red-route-guide.route.read" };
    readonly query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
    }>;
    readonly response: z.ZodObject<{
      items: z.ZodArray<typeof redRoute>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'GET /routes/:id': {
    readonly access: { readonly permission: "red-route-guide.route.read" };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
    readonly response: typeof redRoute;
  };
  readonly 'POST /routes': {
    readonly access: { readonly permission: "red-route-guide.route.write" };
    readonly body: typeof redRouteInput;
    readonly response: z.ZodObject<{ id: z.ZodUUID }>;
  };
  readonly 'GET /themes': {
    readonly access: { readonly permission: "red-route-guide.route.write" };
    readonly response: z.ZodObject<{ items: z.ZodArray<z.ZodObject<{ id: z.ZodUUID; name: z.ZodString }>> }>;
  };
  readonly 'GET /proposals/:proposalId/routes': {
    readonly access: { readonly permission: "red-route-guide.route.read" };
    readonly params: z.ZodObject<{ proposalId: z.ZodUUID }>;
    readonly response: z.ZodObject<{ items: z.ZodArray<typeof suggestion> }>;
  };
};
