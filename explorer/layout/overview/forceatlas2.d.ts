/** The inner step of ForceAtlas2, which the package has no types for. */
declare module "graphology-layout-forceatlas2/iterate.js" {
  type Settings = import("graphology-layout-forceatlas2").ForceAtlas2Settings;

  /** Runs one round: changes the numbers of the nodes, ten for each; a link has three. */
  // eslint-disable-next-line import-x/no-default-export -- the module is this function and has no names
  export default function iterate(
    settings: Required<Settings>,
    nodes: Float32Array,
    links: Float32Array,
  ): void;
}
