// Comforts only: every page works without this file.
/* global addEventListener, document */
for (const button of document.querySelectorAll('[data-reveal]')) {
  const input = document.getElementById(button.dataset.reveal)
  button.hidden = false
  button.addEventListener('click', () => reveal(button, input, input.type === 'password'))
  input.form?.addEventListener('submit', () => reveal(button, input, false))
}

function reveal(button, input, shown) {
  input.type = shown ? 'text' : 'password'
  button.textContent = shown ? button.dataset.hide : button.dataset.show
  button.ariaLabel = shown ? button.dataset.hideLabel : button.dataset.showLabel
}

for (const rule of document.querySelectorAll('[data-rule]')) {
  const input = document.getElementById(rule.dataset.rule)
  input.addEventListener('input', () => {
    rule.dataset.met = String([...input.value].length >= Number(rule.dataset.least))
  })
}

// A second click must not send the form a second time: a link works only once.
for (const form of document.forms) {
  form.addEventListener('submit', (event) => {
    if (form.ariaBusy === 'true') event.preventDefault()
    form.ariaBusy = 'true'
  })
}
addEventListener('pageshow', () => {
  for (const form of document.forms) form.ariaBusy = 'false'
})

document.querySelector('[data-at-once]')?.click()
