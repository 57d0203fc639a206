/** Switches for what can go wrong in Excel: how the add-in takes it can be seen without waiting for bad luck. */
import { useState, type JSX } from 'react';
import type { FaultName } from '../faults';
import { Menu } from './Menu';
import { say, type Lang } from './wording';

const SWITCHES: readonly FaultName[] = ['cellEdit', 'protectSheet', 'slow', 'missingEvents', 'failNext', 'loseNext', 'coauthor'];

interface FaultsProps {
  readonly lang: Lang;
  /** Switches a fault and says whether it is now on; one that happens once stays off. */
  readonly onSwitch: (fault: FaultName, on: boolean) => boolean;
}

export function Faults({ lang, onSwitch }: FaultsProps): JSX.Element {
  const [on, setOn] = useState<ReadonlySet<FaultName>>(new Set());
  const change = (fault: FaultName, wanted: boolean): void => {
    const is = onSwitch(fault, wanted);
    setOn((before) => new Set(is ? [...before, fault] : [...before].filter((other) => other !== fault)));
  };
  return (
    <Menu label={say('faults', lang)}>
      <p>{say('faultsIntro', lang)}</p>
      {SWITCHES.map((fault) => (
        <label key={fault}>
          <input type="checkbox" checked={on.has(fault)} onChange={(event) => change(fault, event.target.checked)} />
          {say(fault, lang)}
        </label>
      ))}
    </Menu>
  );
}
