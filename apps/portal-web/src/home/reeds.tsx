const COUNT = 74;
const STEP = 17;
const WATER = 178;

/** Height of one standing slip: two stands of reeds with open water between them. The same on every visit. */
function heightOf(index: number): number {
  const gap = Math.exp(-(((index - 34) / 13) ** 2));
  const unevenness = ((index * 37) % 13) * 2.1 + ((index * 11) % 7) * 1.7;
  return Math.round(116 - 84 * gap - unevenness + 10 * Math.sin(index / 5));
}

const indices = Array.from({ length: COUNT }, (_, index) => index);
const standing = indices.map((index) => `M${8 + STEP * index} 176V${176 - Math.max(10, heightOf(index))}`).join('');
const mirrored = indices
  .map((index) => `M${8 + STEP * index} 181v${Math.max(4, Math.round(heightOf(index) * 0.38))}`)
  .join('');

/** Standing slips over water: bamboo slips, and the lake marsh that Yunmeng is named after. */
export function Reeds() {
  return (
    <svg className="reeds" viewBox="0 0 1240 230" preserveAspectRatio="xMinYMax slice" aria-hidden="true">
      <path stroke="#1d6772" strokeWidth="10" d={standing} />
      <path stroke="#0d505a" strokeWidth="10" d={mirrored} />
      <path stroke="#c9a24a" strokeWidth="1.4" d="M0 134H1250M0 138H1250M0 162H1250M0 166H1250" />
      <path stroke="#8fc0c5" strokeWidth="1.4" d={`M0 ${WATER}H1250`} />
    </svg>
  );
}
