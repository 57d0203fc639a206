/**
 * `npm run bench`: how fast, against what, and which planted mistakes are found. `--quick` runs small sizes only, for
 * CI; `--list` names every mistake that nothing reveals, and why.
 */
import { benchCli } from './cli';
import { benchEngine } from './engine';
import { benchMutants } from './mutants';
import { benchPane } from './pane/main';
import { benchRequests } from './requests';
import { benchScaling } from './scaling';
import { benchWorkbook } from './workbook';

const quick = process.argv.includes('--quick');
benchWorkbook(quick);
benchScaling(quick);
benchEngine(quick);
benchCli(quick);
benchMutants(quick, process.argv.includes('--list'));
void benchRequests(quick).then(() => benchPane(quick));
