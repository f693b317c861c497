/**
 * English words that hold sentences together and name nothing: articles, prepositions, conjunctions, pronouns, auxiliary verbs, and adverbs of
 * degree and time; also `co` and `non`, which a hyphen leaves over. Two texts are not alike because both use them.
 */
export const functionWords: ReadonlySet<string> = new Set(
  `a about above across after again against all almost alone along already also although always am among an and another any anyone
  anything are as at be because been before behind being below beside besides between beyond both but by can cannot co could did do does
  doing done down during each either else enough even ever every everyone everything few for from further had has have having he her
  here hers him his how however i if in into is it its itself just less many may me might mine more most much must my neither never no
  nobody non none nor not nothing now of off often on once one only onto or other others ought our ours out over own per perhaps quite
  rather s same shall she should since so some someone something still such t than that the their theirs them themselves then there
  these they this those though through throughout thus to together too toward towards under until up upon us very was we were what
  whatever when whenever where whereas whether which while who whom whose why will with within without would yet you your yours`.split(
    /\s+/u,
  ),
);
