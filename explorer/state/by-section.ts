interface Placed {
  readonly section: { readonly id: string; readonly title: string };
}

/** Things of a text under the section they stand in, sections and things in the order given. */
export function bySection<Thing extends Placed>(
  things: readonly Thing[],
): { title: string; things: Thing[] }[] {
  const sections = new Map<string, { title: string; things: Thing[] }>();
  for (const thing of things) {
    const { id, title } = thing.section;
    const section = sections.get(id);
    if (section) section.things.push(thing);
    else sections.set(id, { title, things: [thing] });
  }
  return [...sections.values()];
}
