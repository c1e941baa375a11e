import type { PluginManifest } from '@peixun/plugin-api';
import semver from 'semver';
import type { HostOptions } from './host-options.ts';
import { kernelVersion } from './kernel-version.ts';

/** One thing that a plugin needs, and what there is of it. */
export interface Need {
  /** `kernel`, `ui-kit`, or a service such as `faculty-pool/teachers`. */
  readonly what: string;
  readonly range: string;
  readonly isOptional: boolean;
  /** The versions that are installed. */
  readonly found: readonly string[];
  readonly isMet: boolean;
}

/** What a version of a plugin needs. */
export interface Compatibility {
  readonly id: string;
  readonly version: string;
  readonly needs: readonly Need[];
}

/** What plugins build on. */
export interface Platform {
  readonly kernel: string;
  /** Of the shell; unknown for a host without pages or with a shell that does not tell. */
  readonly uiKit?: string;
}

/** What a host with these options has for its plugins. */
export function platformOf({ shell }: Pick<HostOptions, 'shell'>): Platform {
  return { kernel: kernelVersion, uiKit: shell?.uiKit };
}

/** Holds what each installed plugin needs against what is installed. */
export function compatibilityOf(
  manifests: readonly PluginManifest[],
  platform: Platform,
): readonly Compatibility[] {
  return manifests.map(({ id, version, requires, optional, ui }) => {
    const service = (isOptional: boolean) => (reference: { id: string; range: string }) => {
      const found = manifests.flatMap(manifest =>
        manifest.provides.services.filter(own => own.id === reference.id).map(own => own.version),
      );
      const isMet = manifests.some(manifest => provides(manifest, reference));
      return { what: reference.id, range: reference.range, isOptional, found: [...new Set(found)], isMet };
    };
    return {
      id,
      version,
      needs: [
        need('kernel', requires.kernel, platform.kernel),
        ...(ui && platform.uiKit !== undefined ? [need('ui-kit', ui.uiKit, platform.uiKit)] : []),
        ...requires.services.map(service(false)),
        ...optional.services.map(service(true)),
      ],
    };
  });
}

/** Whether a plugin provides a service in a range. */
export function provides(manifest: PluginManifest, service: { id: string; range: string }): boolean {
  return manifest.provides.services.some(
    ({ id, version }) => id === service.id && semver.satisfies(version, service.range),
  );
}

function need(what: string, range: string, version: string): Need {
  return { what, range, isOptional: false, found: [version], isMet: semver.satisfies(version, range) };
}
