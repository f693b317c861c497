interface SchemeLink {
  readonly concept: { readonly scheme: { readonly id: string } };
}

/** Links under the scheme of their concept, schemes and links in the order given. */
export function linksByScheme<Link extends SchemeLink>(
  links: readonly Link[],
): { scheme: Link["concept"]["scheme"]; links: Link[] }[] {
  const groups = new Map<
    string,
    { scheme: Link["concept"]["scheme"]; links: Link[] }
  >();
  for (const link of links) {
    const { scheme } = link.concept;
    const group = groups.get(scheme.id);
    if (group) group.links.push(link);
    else groups.set(scheme.id, { scheme, links: [link] });
  }
  return [...groups.values()];
}

/** The links to concepts of schemes that are drawn; the others are listed as facts. */
export function drawnLinks<
  Link extends {
    readonly concept: { readonly scheme: { readonly mark: unknown } };
  },
>(links: readonly Link[]): Link[] {
  return links.filter(({ concept }) => concept.scheme.mark !== null);
}
