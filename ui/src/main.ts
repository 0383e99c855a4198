import { mount } from "svelte";
import App from "./App.svelte";
import "./parts/tokens.css";
import "./parts/base.css";

const page = document.querySelector("#app");
if (page) mount(App, { target: page });
