import { useSay } from '../language/language.tsx';
import './large-print.css';

interface LargePrintProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

const words = { large: { zh: '大字', en: 'Large print' } };

/** 大字: the switch of every page. Style sheets read the box itself by its id, so it works before any script has run. */
export function LargePrint({ isOn, onChange }: LargePrintProps) {
  const say = useSay();
  return (
    <label className="large-print">
      <input
        id="large-print"
        type="checkbox"
        // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a native check box says by itself whether it is checked
        role="switch"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      {say(words.large)}
    </label>
  );
}
