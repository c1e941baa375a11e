// The types that others build against, as the compiler emits them. A test holds them to the code;
// `vitest run -u` takes a change over.

// contract/api.d.ts
import type { nominationsApi } from './nominations.ts';
import type { poolsApi } from './pools.ts';
import type { teacherImportsApi } from './teacher-imports.ts';
import type { teachersApi } from './teachers.ts';
export type FacultyPoolApi = typeof teachersApi & typeof teacherImportsApi & typeof poolsApi & typeof nominationsApi;

// contract/errors.d.ts
export declare const facultyPoolErrors: import("@peixun/plugin-api").ErrorCatalogue<"NOMINATION_NOT_FOUND"
  | "NOMINATION_OF_MEMBER"
  | "NOMINATION_OWN"
  | "NOMINATION_REASON_MISSING"
  | "NOMINATION_STEP"
  | "NOMINATION_UNDER_WAY"
  | "PERSON_NOT_FOUND"
  | "POOL_CORE_EXISTS"
  | "POOL_NAME_TAKEN"
  | "POOL_NEVER_ADMITTED"
  | "POOL_NOT_FOUND"
  | "POOL_WITHOUT_TEACHER"
  | "TEACHER_CELL_TOO_LONG"
  | "TEACHER_NOT_FOUND"
  | "TEACHER_PERSON_TAKEN"
  | "TEACHER_REGISTERED"
  | "TEACHER_UNIT_AMBIGUOUS"
  | "TEACHER_UNIT_UNKNOWN"
  | "UNIT_NOT_FOUND">;

// contract/events.d.ts
import { z } from 'zod';
export declare const teacherAdmitted: import("@peixun/plugin-api").EventToken<z.ZodObject<{
  teacherId: z.ZodUUID;
  poolId: z.ZodUUID;
  nominationId: z.ZodUUID;
}, z.core.$strip>>;
export declare const teacherReleased: import("@peixun/plugin-api").EventToken<z.ZodObject<{
  teacherId: z.ZodUUID;
  poolId: z.ZodUUID;
}, z.core.$strip>>;

// contract/index.d.ts
export type * from './api.ts';
export * from './errors.ts';
export * from './events.ts';
export * from './nominations.ts';
export * from './permissions.ts';
export * from './pools.ts';
export * from './services.ts';
export * from './teacher-imports.ts';
export * from './teachers.ts';

// contract/nominations.d.ts
import { z } from 'zod';
export declare const nominationState: z.ZodEnum<{
  admitted: "admitted";
  nominated: "nominated";
  recommended: "recommended";
  refused: "refused";
}>;
export type NominationState = z.output<typeof nominationState>;
export declare const nominationAction: z.ZodEnum<{
  admit: "admit";
  nominate: "nominate";
  recommend: "recommend";
  refuse: "refuse";
}>;
export type NominationAction = z.output<typeof nominationAction>;
export declare const nomination: z.ZodObject<{
  id: z.ZodUUID;
  unitId: z.ZodUUID;
  teacher: z.ZodObject<{
    id: z.ZodUUID;
    name: z.ZodString;
    kind: z.ZodEnum<{
      "full-time": "full-time";
      "part-time": "part-time";
    }>;
  }, z.core.$strip>;
  pool: z.ZodObject<{
    id: z.ZodUUID;
    name: z.ZodString;
  }, z.core.$strip>;
  state: z.ZodEnum<{
    admitted: "admitted";
    nominated: "nominated";
    recommended: "recommended";
    refused: "refused";
  }>;
  reason: z.ZodString;
  nominatedAt: z.ZodISODateTime;
}, z.core.$strip>;
export type Nomination = z.output<typeof nomination>;
export declare const nominationsApi: {
  readonly 'GET /nominations': {
    summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    access: {
      permission: string;
    };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      state: z.ZodOptional<z.ZodEnum<{
        admitted: "admitted";
        nominated: "nominated";
        recommended: "recommended";
        refused: "refused";
      }>>;
      teacherId: z.ZodOptional<z.ZodUUID>;
    }, z.core.$strip>;
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        id: z.ZodUUID;
        unitId: z.ZodUUID;
        teacher: z.ZodObject<{
          id: z.ZodUUID;
          name: z.ZodString;
          kind: z.ZodEnum<{
            "full-time": "full-time";
            "part-time": "part-time";
          }>;
        }, z.core.$strip>;
        pool: z.ZodObject<{
          id: z.ZodUUID;
          name: z.ZodString;
        }, z.core.$strip>;
        state: z.ZodEnum<{
          admitted: "admitted";
          nominated: "nominated";
          recommended: "recommended";
          refused: "refused";
        }>;
        reason: z.ZodString;
        nominatedAt: z.ZodISODateTime;
      }, z.core.$strip>>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }, z.core.$strip>;
  };
  readonly 'GET /nominations/:id': {
    summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    access: {
      permission: string;
    };
    params: z.ZodObject<{
      id: z.ZodUUID;
    }, z.core.$strip>;
    response: z.ZodObject<{
      id: z.ZodUUID;
      unitId: z.ZodUUID;
      teacher: z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
        kind: z.ZodEnum<{
          "full-time": "full-time";
          "part-time": "part-time";
        }>;
      }, z.core.$strip>;
      pool: z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
      }, z.core.$strip>;
      state: z.ZodEnum<{
        admitted: "admitted";
        nominated: "nominated";
        recommended: "recommended";
        refused: "refused";
      }>;
      reason: z.ZodString;
      nominatedAt: z.ZodISODateTime;
      steps: z.ZodArray<z.ZodObject<{
        action: z.ZodEnum<{
          admit: "admit";
          nominate: "nominate";
          recommend: "recommend";
          refuse: "refuse";
        }>;
        by: z.ZodObject<{
          accountId: z.ZodString;
          name: z.ZodNullable<z.ZodString>;
        }, z.core.$strip>;
        at: z.ZodISODateTime;
        comment: z.ZodString;
      }, z.core.$strip>>;
    }, z.core.$strip>;
  };
  readonly 'POST /nominations': {
    readonly summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    readonly access: {
      readonly permission: "faculty-pool.nomination.create";
    };
    readonly body: z.ZodObject<{
      unitId: z.ZodUUID;
      teacherId: z.ZodUUID;
      poolId: z.ZodUUID;
      reason: z.ZodString;
    }, z.core.$strict>;
    readonly response: z.ZodObject<{
      id: z.ZodUUID;
      unitId: z.ZodUUID;
      teacher: z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
        kind: z.ZodEnum<{
          "full-time": "full-time";
          "part-time": "part-time";
        }>;
      }, z.core.$strip>;
      pool: z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
      }, z.core.$strip>;
      state: z.ZodEnum<{
        admitted: "admitted";
        nominated: "nominated";
        recommended: "recommended";
        refused: "refused";
      }>;
      reason: z.ZodString;
      nominatedAt: z.ZodISODateTime;
    }, z.core.$strip>;
  };
  readonly 'POST /nominations/:id/review': {
    readonly summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    readonly access: {
      readonly permission: "faculty-pool.nomination.review";
    };
    readonly params: z.ZodObject<{
      id: z.ZodUUID;
    }, z.core.$strip>;
    readonly body: z.ZodObject<{
      outcome: z.ZodEnum<{
        recommend: "recommend";
        refuse: "refuse";
      }>;
      comment: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>;
    readonly response: z.ZodObject<{
      id: z.ZodUUID;
      unitId: z.ZodUUID;
      teacher: z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
        kind: z.ZodEnum<{
          "full-time": "full-time";
          "part-time": "part-time";
        }>;
      }, z.core.$strip>;
      pool: z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
      }, z.core.$strip>;
      state: z.ZodEnum<{
        admitted: "admitted";
        nominated: "nominated";
        recommended: "recommended";
        refused: "refused";
      }>;
      reason: z.ZodString;
      nominatedAt: z.ZodISODateTime;
    }, z.core.$strip>;
  };
  readonly 'POST /nominations/:id/decision': {
    readonly summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    readonly access: {
      readonly permission: "faculty-pool.nomination.decide";
    };
    readonly params: z.ZodObject<{
      id: z.ZodUUID;
    }, z.core.$strip>;
    readonly body: z.ZodObject<{
      outcome: z.ZodEnum<{
        admit: "admit";
        refuse: "refuse";
      }>;
      comment: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>;
    readonly response: z.ZodObject<{
      id: z.ZodUUID;
      unitId: z.ZodUUID;
      teacher: z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
        kind: z.ZodEnum<{
          "full-time": "full-time";
          "part-time": "part-time";
        }>;
      }, z.core.$strip>;
      pool: z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
      }, z.core.$strip>;
      state: z.ZodEnum<{
        admitted: "admitted";
        nominated: "nominated";
        recommended: "recommended";
        refused: "refused";
      }>;
      reason: z.ZodString;
      nominatedAt: z.ZodISODateTime;
    }, z.core.$strip>;
  };
};

// contract/permissions.d.ts
export declare const facultyPoolPermissions: Readonly<Record<"faculty-pool.nomination.create"
  | "faculty-pool.nomination.decide"
  | "faculty-pool.nomination.read"
  | "faculty-pool.nomination.review"
  | "faculty-pool.pool.write"
  | "faculty-pool.teacher.read"
  | "faculty-pool.teacher.write", import("@peixun/plugin-api").Permission>>;

// contract/pools.d.ts
import { z } from 'zod';
export declare const poolKind: z.ZodEnum<{
  core: "core";
  specialist: "specialist";
}>;
export type PoolKind = z.output<typeof poolKind>;
export declare const poolInput: z.ZodObject<{
  name: z.ZodString;
  kind: z.ZodEnum<{
    core: "core";
    specialist: "specialist";
  }>;
  description: z.ZodDefault<z.ZodString>;
}, z.core.$strict>;
export declare const pool: z.ZodObject<{
  name: z.ZodString;
  kind: z.ZodEnum<{
    core: "core";
    specialist: "specialist";
  }>;
  id: z.ZodUUID;
  description: z.ZodString;
  fullTime: z.ZodInt;
  partTime: z.ZodInt;
}, z.core.$strict>;
export type Pool = z.output<typeof pool>;
export declare const poolsApi: {
  readonly 'GET /pools': {
    readonly summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    readonly access: {
      readonly permission: "faculty-pool.teacher.read";
    };
    readonly response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        kind: z.ZodEnum<{
          core: "core";
          specialist: "specialist";
        }>;
        id: z.ZodUUID;
        description: z.ZodString;
        fullTime: z.ZodInt;
        partTime: z.ZodInt;
      }, z.core.$strict>>;
    }, z.core.$strip>;
  };
  readonly 'POST /pools': {
    summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    access: {
      permission: string;
    };
    body: z.ZodObject<{
      name: z.ZodString;
      kind: z.ZodEnum<{
        core: "core";
        specialist: "specialist";
      }>;
      description: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>;
    response: z.ZodObject<{
      name: z.ZodString;
      kind: z.ZodEnum<{
        core: "core";
        specialist: "specialist";
      }>;
      id: z.ZodUUID;
      description: z.ZodString;
      fullTime: z.ZodInt;
      partTime: z.ZodInt;
    }, z.core.$strict>;
  };
  readonly 'PUT /pools/:id': {
    summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    access: {
      permission: string;
    };
    params: z.ZodObject<{
      id: z.ZodUUID;
    }, z.core.$strip>;
    body: z.ZodObject<{
      name: z.ZodString;
      description: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>;
    response: z.ZodObject<{
      name: z.ZodString;
      kind: z.ZodEnum<{
        core: "core";
        specialist: "specialist";
      }>;
      id: z.ZodUUID;
      description: z.ZodString;
      fullTime: z.ZodInt;
      partTime: z.ZodInt;
    }, z.core.$strict>;
  };
  readonly 'DELETE /pools/:poolId/teachers/:teacherId': {
    summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    access: {
      permission: string;
    };
    params: z.ZodObject<{
      poolId: z.ZodUUID;
      teacherId: z.ZodUUID;
    }, z.core.$strip>;
  };
  readonly 'PUT /pools/:poolId/teachers/:teacherId': {
    summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    access: {
      permission: string;
    };
    params: z.ZodObject<{
      poolId: z.ZodUUID;
      teacherId: z.ZodUUID;
    }, z.core.$strip>;
  };
};

// contract/services.d.ts
import { z } from 'zod';
export declare const teacherSuggestion: z.ZodObject<{
  id: z.ZodUUID;
  name: z.ZodString;
  kind: z.ZodEnum<{
    "full-time": "full-time";
    "part-time": "part-time";
  }>;
  title: z.ZodString;
  reasons: z.ZodArray<z.ZodObject<{
    'zh-CN': z.ZodString;
    en: z.ZodString;
  }, z.core.$strip>>;
}, z.core.$strip>;
export type TeacherSuggestion = z.output<typeof teacherSuggestion>;
export declare const teachers: import("@peixun/plugin-api").ServiceToken<{
  readonly suggest: {
    input: z.ZodObject<{
      themes: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        broader: z.ZodDefault<z.ZodArray<z.ZodString>>;
      }, z.core.$strip>>;
      limit: z.ZodDefault<z.ZodInt>;
    }, z.core.$strip>;
    output: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
        kind: z.ZodEnum<{
          "full-time": "full-time";
          "part-time": "part-time";
        }>;
        title: z.ZodString;
        reasons: z.ZodArray<z.ZodObject<{
          'zh-CN': z.ZodString;
          en: z.ZodString;
        }, z.core.$strip>>;
      }, z.core.$strip>>;
    }, z.core.$strip>;
  };
  readonly get: {
    input: z.ZodObject<{
      ids: z.ZodArray<z.ZodUUID>;
    }, z.core.$strip>;
    output: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
        kind: z.ZodEnum<{
          "full-time": "full-time";
          "part-time": "part-time";
        }>;
        title: z.ZodString;
      }, z.core.$strip>>;
    }, z.core.$strip>;
  };
}>;

// contract/teacher-imports.d.ts
export declare const teacherImportsApi: import("@peixun/spreadsheet").ImportApi<"/teacher-imports">;

// contract/teachers.d.ts
import { z } from 'zod';
export declare const teacherKind: z.ZodEnum<{
  "full-time": "full-time";
  "part-time": "part-time";
}>;
export type TeacherKind = z.output<typeof teacherKind>;
export declare const teacherInput: z.ZodObject<{
  name: z.ZodString;
  kind: z.ZodEnum<{
    "full-time": "full-time";
    "part-time": "part-time";
  }>;
  title: z.ZodDefault<z.ZodString>;
  homeUnitId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
  personId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
  specialities: z.ZodDefault<z.ZodArray<z.ZodString>>;
  introduction: z.ZodDefault<z.ZodString>;
}, z.core.$strict>;
export type TeacherInput = z.output<typeof teacherInput>;
export declare const teacher: z.ZodObject<{
  name: z.ZodString;
  kind: z.ZodEnum<{
    "full-time": "full-time";
    "part-time": "part-time";
  }>;
  title: z.ZodDefault<z.ZodString>;
  homeUnitId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
  personId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
  introduction: z.ZodDefault<z.ZodString>;
  id: z.ZodUUID;
  specialities: z.ZodArray<z.ZodString>;
  pools: z.ZodArray<z.ZodObject<{
    id: z.ZodUUID;
    name: z.ZodString;
    admittedAt: z.ZodISODateTime;
  }, z.core.$strip>>;
}, z.core.$strict>;
export type Teacher = z.output<typeof teacher>;
export declare const teachersApi: {
  readonly 'GET /teachers': {
    summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    access: {
      permission: string;
    };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      words: z.ZodOptional<z.ZodString>;
      kind: z.ZodOptional<z.ZodEnum<{
        "full-time": "full-time";
        "part-time": "part-time";
      }>>;
      poolId: z.ZodOptional<z.ZodUUID>;
      speciality: z.ZodOptional<z.ZodString>;
    }, z.core.$strip>;
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        kind: z.ZodEnum<{
          "full-time": "full-time";
          "part-time": "part-time";
        }>;
        title: z.ZodDefault<z.ZodString>;
        homeUnitId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
        personId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
        introduction: z.ZodDefault<z.ZodString>;
        id: z.ZodUUID;
        specialities: z.ZodArray<z.ZodString>;
        pools: z.ZodArray<z.ZodObject<{
          id: z.ZodUUID;
          name: z.ZodString;
          admittedAt: z.ZodISODateTime;
        }, z.core.$strip>>;
      }, z.core.$strict>>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }, z.core.$strip>;
  };
  readonly 'GET /teachers/:id': {
    summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    access: {
      permission: string;
    };
    params: z.ZodObject<{
      id: z.ZodUUID;
    }, z.core.$strip>;
    response: z.ZodObject<{
      name: z.ZodString;
      kind: z.ZodEnum<{
        "full-time": "full-time";
        "part-time": "part-time";
      }>;
      title: z.ZodDefault<z.ZodString>;
      homeUnitId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
      personId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
      introduction: z.ZodDefault<z.ZodString>;
      id: z.ZodUUID;
      specialities: z.ZodArray<z.ZodString>;
      pools: z.ZodArray<z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
        admittedAt: z.ZodISODateTime;
      }, z.core.$strip>>;
    }, z.core.$strict>;
  };
  readonly 'POST /teachers': {
    summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    access: {
      permission: string;
    };
    body: z.ZodObject<{
      name: z.ZodString;
      kind: z.ZodEnum<{
        "full-time": "full-time";
        "part-time": "part-time";
      }>;
      title: z.ZodDefault<z.ZodString>;
      homeUnitId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
      personId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
      specialities: z.ZodDefault<z.ZodArray<z.ZodString>>;
      introduction: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>;
    response: z.ZodObject<{
      name: z.ZodString;
      kind: z.ZodEnum<{
        "full-time": "full-time";
        "part-time": "part-time";
      }>;
      title: z.ZodDefault<z.ZodString>;
      homeUnitId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
      personId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
      introduction: z.ZodDefault<z.ZodString>;
      id: z.ZodUUID;
      specialities: z.ZodArray<z.ZodString>;
      pools: z.ZodArray<z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
        admittedAt: z.ZodISODateTime;
      }, z.core.$strip>>;
    }, z.core.$strict>;
  };
  readonly 'PUT /teachers/:id': {
    summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    access: {
      permission: string;
    };
    params: z.ZodObject<{
      id: z.ZodUUID;
    }, z.core.$strip>;
    body: z.ZodObject<{
      name: z.ZodString;
      kind: z.ZodEnum<{
        "full-time": "full-time";
        "part-time": "part-time";
      }>;
      title: z.ZodDefault<z.ZodString>;
      homeUnitId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
      personId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
      specialities: z.ZodDefault<z.ZodArray<z.ZodString>>;
      introduction: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>;
    response: z.ZodObject<{
      name: z.ZodString;
      kind: z.ZodEnum<{
        "full-time": "full-time";
        "part-time": "part-time";
      }>;
      title: z.ZodDefault<z.ZodString>;
      homeUnitId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
      personId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
      introduction: z.ZodDefault<z.ZodString>;
      id: z.ZodUUID;
      specialities: z.ZodArray<z.ZodString>;
      pools: z.ZodArray<z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
        admittedAt: z.ZodISODateTime;
      }, z.core.$strip>>;
    }, z.core.$strict>;
  };
};
