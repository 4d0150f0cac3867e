// What JavaScript adds to pages that already work without it.
import { startAutosave } from './enhance/autosave.ts';
import { startCountdowns } from './enhance/countdown.ts';
import { startHumanChecks } from './enhance/humanCheck.ts';
import { startLiveForms } from './enhance/liveForm.ts';
import { startPhotos } from './enhance/photos.ts';
import { showLater } from './enhance/showLater.ts';
import { showTab } from './enhance/showTab.ts';
import { startUnionSearch } from './enhance/unionSearch.ts';

document.documentElement.classList.add('js');
startLiveForms();
startUnionSearch();
startAutosave();
startCountdowns();
startHumanChecks();
startPhotos();
showLater();
showTab();
document.querySelector<HTMLElement>('[data-focus]')?.focus();
