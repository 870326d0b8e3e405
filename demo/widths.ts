// The form shows what the address says, and changes it.
const form = document.querySelector<HTMLFormElement>('.switch');
const wanted = new URLSearchParams(location.search);
for (const select of form?.querySelectorAll('select') ?? []) {
  select.value = wanted.get(select.name) ?? select.value;
  select.addEventListener('change', () => form?.requestSubmit());
}

export {};
