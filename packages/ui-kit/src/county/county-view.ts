import type {
  Language,
  Text,
  UiNavigationItem,
  UiPage,
  UiSlotContribution,
  UiWidget,
} from '@peixun/plugin-api';

/** The county, as the manifest shows it to the browser. */
export interface CountyProfile {
  readonly id: string;
  readonly name: Text;
  readonly timeZone: string;
  readonly languages: readonly Language[];
  readonly branding: {
    readonly productName?: Text;
    readonly logoText?: string;
    readonly accentColor?: string;
  };
}

/** Who is signed in. */
export interface Me {
  readonly accountId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly unitId: string | null;
  readonly roles: readonly { readonly id: string; readonly title: Text; readonly unitId: string | null }[];
  /** The units that each permission is held for. */
  readonly permissions: Readonly<Record<string, 'all' | readonly string[]>>;
}

/** An enabled plugin, with what this person may use of it. */
export interface PluginView {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  /** Below the host's base path: `/plugins/needs-analysis/1.0.0/ui/index.js`. */
  readonly uiUrl: string;
  readonly pages: readonly UiPage[];
  readonly navigation: readonly UiNavigationItem[];
  readonly widgets: readonly UiWidget[];
  readonly slots: readonly UiSlotContribution[];
}

/** The manifest: all that the shell and the pages know about county, person and plugins. */
export interface CountyView {
  readonly county?: CountyProfile;
  /** Absent on pages without account. */
  readonly me?: Me;
  readonly plugins: readonly PluginView[];
  /** Plugins that the county has enabled and that do not serve at the moment. */
  readonly failing: readonly { readonly id: string; readonly title: Text }[];
}
