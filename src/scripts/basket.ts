import { startBasketPage } from './basket/basket-page.ts';

const page = document.querySelector<HTMLElement>('[data-basket-page]');
if (page) startBasketPage(page);
