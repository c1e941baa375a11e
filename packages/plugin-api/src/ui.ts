import type { Deprecation } from './deprecation.ts';
import type { Text } from './text.ts';

/** A page of a plugin: its component is `pages[id]` of the UI module. */
export interface UiPage {
  readonly id: string;
  /** Below `/<county>/<plugin>`: `/needs/:id`; `''` is the plugin's first page. */
  readonly path: string;
  readonly title: Text;
  /** Hidden and refused without it; absent: any signed-in member. */
  readonly permission?: string;
  /** Reachable without an account; the page asks only public operations. */
  readonly public?: boolean;
}

export interface UiNavigationItem {
  readonly id: string;
  readonly title: Text;
  /** For a phone's bar, where a word of more than ten letters is broken; the title unless told. */
  readonly shortTitle?: Text;
  /** A name of the icon set of `@peixun/ui-kit/icon`. */
  readonly icon: string;
  /** The path of one of the plugin's pages. */
  readonly path: string;
  /** Where else than below its path one is still in this place: `['/themes']` for pages that are reached from its own. */
  readonly covers?: readonly string[];
  readonly permission?: string;
  /** Small is first; 100 unless told. */
  readonly order?: number;
  /** About the readers themselves, such as their choices: it stands beside those of other plugins, apart from work. */
  readonly isPersonal?: boolean;
}

/** A card on the home page: `widgets[id]` of the UI module. */
export interface UiWidget {
  readonly id: string;
  readonly title: Text;
  readonly permission?: string;
  readonly size?: 'small' | 'wide';
  readonly order?: number;
}

/** A place in one of the plugin's pages that others may fill. */
export interface UiSlot {
  /** `needs-analysis.proposal-aside`. */
  readonly id: string;
  readonly title: Text;
  /** Who fills it is warned. */
  readonly deprecated?: Deprecation;
}

/** A contribution to a named slot of another plugin's page: `slots[id]` of the UI module. */
export interface UiSlotContribution {
  readonly id: string;
  /** `needs-analysis.proposal-aside`. */
  readonly slot: string;
  readonly permission?: string;
}

/** What the browser needs to know before it loads a line of the plugin's code. */
export interface UiDefinition {
  /** The built module, from the package's root: `dist/ui/index.js`. */
  readonly entry: string;
  /** The range of `@peixun/ui-kit` it is built for. */
  readonly uiKit: string;
  readonly pages: readonly UiPage[];
  readonly navigation?: readonly UiNavigationItem[];
  readonly widgets?: readonly UiWidget[];
  readonly slots?: readonly UiSlotContribution[];
  /** The slots that the plugin's own pages have for others. */
  readonly offers?: readonly UiSlot[];
}
