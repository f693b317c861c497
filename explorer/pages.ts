import { type LaterPage, laterPage } from "./behaviour/later-page.ts";
import type { View } from "./state/view.ts";

/** A view that has a page of its own. */
type PageView = Exclude<View, { readonly kind: "unknown" }>;

type ViewOf<Kind, One = PageView> = One extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? One
    : never
  : never;

/** The page of each kind of view: a line here, and it comes when wanted and is rendered on the server. */
const pages: {
  readonly [Kind in PageView["kind"]]: LaterPage<ViewOf<Kind>>;
} = {
  landing: laterPage(
    async () => (await import("./view/landing/landing.tsx")).Landing,
  ),
  overview: laterPage(
    async () =>
      (await import("./view/overview/overview-page.tsx")).OverviewPage,
  ),
  gap: laterPage(async () => (await import("./view/gap/gap-page.tsx")).GapPage),
  concept: laterPage(
    async () => (await import("./view/concept/concept-page.tsx")).ConceptPage,
  ),
  work: laterPage(
    async () => (await import("./view/works/work-page.tsx")).WorkPage,
  ),
  author: laterPage(
    async () => (await import("./view/author/author-page.tsx")).AuthorPage,
  ),
  recommendation: laterPage(
    async () =>
      (await import("./view/recommendations/recommendation-page.tsx"))
        .RecommendationPage,
  ),
  recommendations: laterPage(
    async () =>
      (await import("./view/recommendations/recommendations-page.tsx"))
        .RecommendationsPage,
  ),
  connections: laterPage(
    async () =>
      (await import("./view/connections/connections-page.tsx")).ConnectionsPage,
  ),
};

/** Loads every page there is. */
export async function loadAllPages(): Promise<void> {
  await Promise.all(Object.values(pages).map((page) => page.load()));
}

/** The page of a view; null where the view has none of its own. */
export function pageOf(view: View): LaterPage<View> | null {
  if (view.kind === "unknown") return null;
  // The table has for each kind the page that takes its views, which TypeScript cannot follow through a lookup.
  return pages[view.kind] as LaterPage<View>;
}
