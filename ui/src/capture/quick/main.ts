import { mount } from "svelte";
import "../../parts/tokens.css";
import "../../parts/base.css";
import "./window.css";
import Quick from "./Quick.svelte";

// The shell says so where the screen shows nothing through a window.
if (location.hash === "#opaque") document.body.classList.add("opaque");
const page = document.querySelector("#quick");
if (page) mount(Quick, { target: page });
